import { channel, doctorSummary, machine } from '../text/doctor-sentences.ts';
import { examineChannel } from './doctor/channel.ts';
import { type Finding, checks, finding } from './doctor/finding.ts';
import { examineAddress, examineBackups, examineDisk, examineNode } from './doctor/machine.ts';
import { examineStore } from './doctor/store.ts';
import type { World } from './world.ts';

/** What is as it should be, what somebody should look at, and what must be mended. */
export interface Diagnosis {
  readonly at: string;
  readonly mend: number;
  readonly look: number;
  readonly findings: readonly Finding[];
}

/** Looks at everything that a deployment needs, and changes nothing. What cannot be asked is left out. */
export async function diagnose(
  world: Pick<World, 'surroundings' | 'clock' | 'realNow' | 'say'>,
): Promise<Diagnosis> {
  const { clock, realNow } = world;
  const around = await world.surroundings();
  const { place, wrong, publicBaseUrl, hasLikelySecrets, office } = around;
  const findings: Finding[] = [
    examineNode(around.nodeVersion),
    wrong.length === 0
      ? finding('configuration', 'ok', machine.configurationGood)
      : finding('configuration', 'mend', machine.configurationWrong(wrong), { variables: wrong }),
    finding('pdf', 'ok', office === null ? machine.pdfNone : machine.pdfGood(office), { program: office }),
  ];
  if (place !== null) {
    findings.push(
      ...(await examineStore(place, (line) => {
        world.say(line);
      })),
      await examineDisk(around, place),
    );
    if (place.tryOut) findings.push(finding('credentials', 'look', channel.tryOut));
    else findings.push(await examineBackups(place, clock.now()), await examineAddress(around));
  }
  if (around.channel !== null) {
    const asked = { channel: around.channel, hasLikelySecrets, publicBaseUrl, realNow };
    findings.push(...(await examineChannel(asked)));
  }
  const count = (verdict: Finding['verdict']): number =>
    findings.filter((it) => it.verdict === verdict).length;
  return {
    at: clock.now().toISOString(),
    mend: count('mend'),
    look: count('look'),
    findings: findings.sort((a, b) => checks.indexOf(a.check) - checks.indexOf(b.check)),
  };
}

/** For people: a line a finding, what is to be done under it. */
export function diagnosisLines({ findings }: Diagnosis): readonly string[] {
  const { marks, todo } = doctorSummary;
  return findings.flatMap((it) => [
    `[${marks[it.verdict]}] ${it.says}`,
    ...(it.todo === null ? [] : [todo(it.todo)]),
  ]);
}
