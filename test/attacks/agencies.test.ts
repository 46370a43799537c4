import { commands } from '../../src/chat/commands.ts';
import { scaled } from '../support/scale.ts';
import { PUBLIC, type Town, openTown } from '../support/town.ts';
import { type Office, openOffice, postbacksIn } from './offices.ts';

// Every command in every agency, with the ids of another: not one byte of the other is shown.

describe('attacks/agencies', () => {
  let town: Town;
  const offices: Office[] = [];

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'), {
      publicBaseUrl: PUBLIC,
    });
    for (let number = 0; number < scaled(2, 50); number += 1) offices.push(await openOffice(town, number));
  }, 3_600_000);

  const neighbourOf = (at: number): Office => {
    const neighbour = offices[(at + 1) % offices.length];
    if (!neighbour) throw new Error('there is no other agency');
    return neighbour;
  };
  const shownTo = ({ group, people }: Office): string =>
    [group.chatId, ...Object.values(people).map((it) => it.chatId)]
      .flatMap((chat) => town.line.messagesIn(chat))
      .map(({ message }) => JSON.stringify(message))
      .join('\n');

  it('see nothing of each other, whatever they type and whichever button they copy', async () => {
    for (const [at, office] of offices.entries()) {
      const neighbour = neighbourOf(at);
      const { coordinator } = office.people;
      for (const { name, examples } of commands) {
        if (name === 'forget-me') continue;
        for (const example of examples.slice(0, scaled(1, 99))) {
          await office.group.says(coordinator, `ita ${example}`);
          // Each answer is shown: of many that come late a reply has no room for all.
          await town.settled();
          town.passASecond();
        }
      }
      const buttons = postbacksIn(town, neighbour.group.chatId);
      for (const data of buttons.filter((_, button) => button % scaled(3, 1) === 0)) {
        await town.line.presses(coordinator, office.group, data);
      }
      await town.settled();
      town.passASecond();
    }

    const leaks = offices.flatMap((office) => {
      const shown = shownTo(office);
      return offices.filter((other) => other !== office && shown.includes(other.canary));
    });
    expect(leaks).toEqual([]);
    expect(offices.filter((office) => !shownTo(office).includes(office.canary))).toEqual([]);
  });

  it('get no file by the signed link of another with their own agency in it', async () => {
    const links = offices.map(
      (office) => /https:\/\/files\.prongsai\.invalid(\/files\/[^"\\]+)/.exec(shownTo(office))?.[1],
    );
    const [first, second] = links;
    if (first === undefined || second === undefined) throw new Error('no report was offered');
    const open = async (link: string) => (await fetch(new URL(link, town.webhookUrl))).status;
    const [path = '', query = ''] = first.split('?');
    const [otherPath = ''] = second.split('?');

    expect(await open(first)).toBe(200);
    expect(await open(`${otherPath}?${query}`)).toBe(404);
    expect(await open(`${path.replace(/.$/, '')}?${query}`)).toBe(404);
  });
});
