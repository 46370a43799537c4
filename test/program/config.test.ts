import { join } from 'node:path';
import { loadDotEnv, packageRoot, readConfig, WrongConfiguration } from '../../src/config.ts';
import { emptyFolder } from './running.ts';

const credentials = { LINE_CHANNEL_SECRET: 'a-secret', LINE_CHANNEL_ACCESS_TOKEN: 'a-token' };

describe('config', () => {
  function wrongIn(environment: Readonly<Record<string, string>>): readonly string[] {
    try {
      readConfig(environment);
      return [];
    } catch (error) {
      if (error instanceof WrongConfiguration) return error.variables;
      throw error;
    }
  }

  it('is the try-out on port 3000 with its files beside the program, when nothing is set', () => {
    expect(readConfig({ PORT: '', LINE_CHANNEL_SECRET: '' })).toMatchObject({
      port: 3000,
      line: null,
      mongodbUri: undefined,
      dataDir: join(packageRoot, 'data'),
      logLevel: 'info',
    });
  });

  it('counts a folder from the package, wherever it is started', () => {
    expect(readConfig({ DATA_DIR: 'elsewhere/data' }).dataDir).toBe(join(packageRoot, 'elsewhere', 'data'));
    expect(readConfig({ DATA_DIR: '/srv/prongsai' }).dataDir).toBe('/srv/prongsai');
  });

  it('takes two secrets while one is being rotated, and LINE where it is unless told', () => {
    const { line } = readConfig({ ...credentials, LINE_CHANNEL_SECRET: 'new , old' });

    expect(line).toEqual({
      secrets: ['new', 'old'],
      accessToken: 'a-token',
      apiBaseUrl: 'https://api.line.me',
      dataApiBaseUrl: 'https://api-data.line.me',
    });
  });

  it.each([
    ['PORT', ['-1', '65536', '3000.5', 'http', '0x50', '1e3', ' ']],
    ['MONGODB_URI', ['localhost:27017', 'mongodb://', 'postgres://host', 'mongodb://a:b@c:port/d']],
    ['LINE_API_BASE_URL', ['api.line.me', 'ftp://api.line.me']],
    ['LINE_DATA_API_BASE_URL', ['api-data.line.me']],
    ['PUBLIC_BASE_URL', ['http://example.go.th', 'example.go.th']],
    ['LOG_LEVEL', ['verbose', 'INFO ']],
  ])('does not take just anything for %s', (variable, values) => {
    expect(values.map((value) => wrongIn({ [variable]: value }))).toEqual(values.map(() => [variable]));
  });

  it.each([
    ['a secret without a token', { LINE_CHANNEL_SECRET: 'a' }, ['LINE_CHANNEL_ACCESS_TOKEN']],
    ['a token without a secret', { LINE_CHANNEL_ACCESS_TOKEN: 'a' }, ['LINE_CHANNEL_SECRET']],
    ['three secrets', { ...credentials, LINE_CHANNEL_SECRET: 'a,b,c' }, ['LINE_CHANNEL_SECRET']],
    ['an empty second secret', { ...credentials, LINE_CHANNEL_SECRET: 'a,' }, ['LINE_CHANNEL_SECRET']],
    ['production without a server', { ...credentials, NODE_ENV: 'production' }, ['MONGODB_URI']],
    [
      'production without anything',
      { NODE_ENV: 'production' },
      ['LINE_CHANNEL_ACCESS_TOKEN', 'LINE_CHANNEL_SECRET', 'MONGODB_URI'],
    ],
  ])('refuses %s', (_, environment, names) => {
    expect(wrongIn(environment)).toEqual(names);
  });

  it.each([
    'mongodb://127.0.0.1',
    'mongodb://127.0.0.1:27017/prongsai',
    'mongodb://user:p%40ss@one:1,two:2,[::1]:3/name?replicaSet=rs&w=1',
    'mongodb+srv://user:pass@cluster.example.net/?retryWrites=true',
    'mongodb://%2Ftmp%2Fdatabase.sock/name?directConnection=true',
  ])('takes %s for a server', (uri) => {
    expect(readConfig({ MONGODB_URI: uri }).mongodbUri).toBe(uri);
  });

  it('does without a .env file', () => {
    expect(() => {
      loadDotEnv(emptyFolder());
    }).not.toThrow();
  });
});
