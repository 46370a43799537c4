/** The walls between the rooms of src/. ARCHITECTURE.md says why each room exists. */
const room = (name, allowed, comment) => ({
  name: `${name}-walls`,
  comment,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [`^src/${name}/`, ...allowed.map((it) => `^src/${it}/`)] },
});
const only = (pkg, rooms, comment) => ({
  name: `${pkg.replace(/\W+/g, '-')}-only-in-${rooms.join('-').replace(/\W+/g, '-')}`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: rooms.map((it) => `^src/${it}`) },
  to: { path: `node_modules/${pkg}/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A circle has no first page.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nobody imports is a file that nobody needs.',
      from: {
        orphan: true,
        pathNot: [
          '^src/main\\.ts$',
          '^src/prongsai\\.ts$',
          '^src/database/engine-child\\.ts$',
          '^src/pages/assets/',
        ],
      },
      to: {},
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      comment: 'The server runs without dev dependencies.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    room('domain', [], 'Rules know nothing but rules: no words, no storage, no LINE, no clock.'),
    room('app', ['domain'], 'Use-cases talk to the world only through app/ports.ts.'),
    room('catalogues', ['domain'], 'Reads the catalogue files; what they mean is said in domain/.'),
    room('text', ['domain', 'app'], 'Words know what they are about, never who is asking.'),
    room(
      'chat',
      ['app', 'domain', 'text'],
      'The conversation knows no LINE: it could be held in a terminal.',
    ),
    room('line', ['chat', 'app', 'domain', 'text'], "LINE's dialect knows no storage."),
    room(
      'reading',
      ['domain', 'text'],
      'Reads reports that others wrote; what becomes of them is not its business.',
    ),
    room(
      'papers',
      ['domain', 'text'],
      'What a paper says and how it is drawn: whose data it is, and who may have it, is decided elsewhere.',
    ),
    room(
      'evidence',
      ['domain', 'app'],
      'What a file is that somebody sent, and how it is kept: whose it is, and where, is decided elsewhere.',
    ),
    room(
      'pages',
      ['domain', 'text'],
      'Pages that are sent to a browser: whose they are, and who may open them, is decided elsewhere.',
    ),
    room(
      'desks',
      ['app', 'domain', 'http', 'pages', 'papers', 'text'],
      'Where signed links lead: who may have what is asked in app/, how it looks is drawn in papers/ and pages/.',
    ),
    room(
      'websites',
      ['domain'],
      'Looks at the websites of others from outside; what a page means is read elsewhere.',
    ),
    room('mongo', ['app', 'domain'], 'Documents stop here.'),
    room(
      'worker',
      ['app', 'chat', 'line', 'domain', 'text'],
      'The other side of the door knows no HTTP and no Mongo.',
    ),
    room(
      'reminding',
      ['app', 'chat', 'line', 'domain', 'worker'],
      'The door that the clock enters by: what is to be said without anybody asking.',
    ),
    room('http', ['app', 'line', 'domain'], 'The door stores and answers; it understands nothing.'),
    room('database', [], 'Opens a connection by one of the three ways, and knows nothing of what is in it.'),
    room('fake-line', [], 'LINE as far as we use it. It must not know the bot it tests.'),
    room(
      'try-out',
      ['fake-line', 'domain', 'app'],
      'A fictional agency and its chat page, on the fake LINE.',
    ),
    room(
      'operations',
      ['app', 'catalogues', 'chat', 'domain', 'text', 'mongo', 'database', 'worker', 'reading'],
      "The operator's verbs.",
    ),
    only('mongoose', ['mongo/', 'database/'], 'Only mongo/ and database/ speak to MongoDB.'),
    only('@line/bot-sdk', ['line/'], 'Only line/ speaks to LINE.'),
    only('mammoth', ['reading/'], 'Word is read in one room.'),
    only('htmlparser2', ['reading/'], 'HTML is read in one room.'),
    only('docx', ['papers/'], 'Word is written in one room.'),
    only('jszip', ['papers/'], 'What is handed in together is packed where it is written.'),
    only('exceljs', ['papers/', 'reading/'], 'Excel is read in one room and written in another.'),
    only('sharp', ['evidence/'], 'Pictures are opened in one room.'),
    only('request-filtering-agent', ['websites/'], 'What officers link to is opened by one room.'),
    only('robots-parser', ['websites/'], 'What officers link to is opened by one room.'),
    only('qrcode', ['pages/'], 'What is drawn for people is drawn in one room.'),
    only('express', ['http/', 'fake-line/', 'try-out/'], 'HTTP has doors of its own.'),
    only('dayjs', ['domain/', 'text/', 'clock.ts'], 'Dates are reckoned in domain/ and shown by text/.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
