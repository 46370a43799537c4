// Forms of addresses that try to reach what is not public.

/** Spellings of inner addresses, as a link. None may be connected to. */
const inner4 = [
  '127.0.0.1',
  '10.0.0.1',
  '169.254.169.254',
  '192.168.1.1',
  '172.16.0.1',
  '100.64.0.1',
  '0.0.0.0',
];

function spellings(dotted: string): readonly string[] {
  const bytes = dotted.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (it: number): string => it.toString(16).padStart(2, '0');
  const high = hex(a) + hex(b);
  const low = hex(c) + hex(d);
  return [
    `http://${dotted}/`,
    `http://${whole}/`,
    `http://0x${whole.toString(16)}/`,
    `http://0${whole.toString(8)}/`,
    `http://${bytes.map((it) => `0x${hex(it)}`).join('.')}/`,
    `http://${bytes.map((it) => `0${it.toString(8)}`).join('.')}/`,
    `http://${dotted}./`,
    `http://[::ffff:${dotted}]/`,
    `http://[::ffff:${high}:${low}]/`,
    `http://[64:ff9b::${dotted}]/`,
    `http://[64:ff9b:1::${high}:${low}]/`,
    `http://[2002:${high}:${low}::1]/`,
    `http://[::${dotted}]/`,
  ];
}

export const hostileUrls: readonly string[] = [
  ...inner4.flatMap(spellings),
  'http://127.1/',
  'http://127.0.1/',
  'http://１２７.０.０.１/',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://a.localhost/',
  'http://printer.local/',
  'http://wiki.internal/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://[2001::1]/',
  'http://[2001:0:7f00:1::]/',
  'http://[2001:db8::1]/',
  'http://[2001:10::1]/',
  'http://[3fff::1]/',
  'http://[5f00::1]/',
  'http://192.0.2.1/',
  'http://198.51.100.7/',
  'http://203.0.113.9/',
  'http://198.18.0.1/',
  'http://192.0.0.170/',
  'http://192.88.99.1/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://100.127.255.254/',
  'https://user@127.0.0.1/',
  'https://good.example.go.th@127.0.0.1/',
  'https://user:word@good.example.go.th/',
  'http://good.example.go.th:22/',
  'http://good.example.go.th:8080/',
  'https://good.example.go.th:6379/',
  'ftp://good.example.go.th/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:70/_x',
  'data:text/html,x',
  'javascript:alert(1)',
  'http:\\\\127.0.0.1\\',
  'http:/127.0.0.1/',
  'http://%31%32%37.0.0.1/',
  '//127.0.0.1/',
  'http://',
];

/** What a hostile name server may say for a name that looks innocent. */
export const innerAnswers: readonly (readonly string[])[] = [
  ['127.0.0.1'],
  ['10.1.2.3'],
  ['192.168.0.1'],
  ['172.31.255.255'],
  ['169.254.169.254'],
  ['100.100.100.200'],
  ['0.0.0.0'],
  ['::1'],
  ['::'],
  ['::ffff:127.0.0.1'],
  ['::ffff:7f00:1'],
  ['64:ff9b::7f00:1'],
  ['64:ff9b:1::a00:1'],
  ['2002:7f00:1::1'],
  ['2001::7f00:1'],
  ['fe80::1'],
  ['fe80::1%lo'],
  ['fd12:3456::1'],
  ['ff02::1'],
  // One public answer among others makes none of them right.
  ['93.184.215.14', '127.0.0.1'],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::1'],
  ['not-an-address'],
  [],
];
