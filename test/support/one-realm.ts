import { createContext } from 'node:vm';
import vm from 'node:vm';
