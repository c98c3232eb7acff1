import { defineCommand } from 'citty'
import { examine } from '../doctor/examine.ts'
import type { Finding } from '../doctor/finding.ts'
import { toStdout } from '../output.ts'
import { strict } from './strict.ts'

const MARKS: Record<Finding['state'], string> = { ok: 'ok     ', warning: 'WARNING', problem: 'PROBLEM' }

/** Says what is wrong with this installation, in sentences. Exit code 1 when there is a problem. */
export default strict(defineCommand({
  meta: { name: 'doctor', description: 'Looks at settings, disk, data, build and stores, and says how to mend what is wrong.' },
  async run() {
    const findings = await examine(process.env)
    for (const { state, subject, sentence } of findings) toStdout(`${MARKS[state]}  ${subject}: ${sentence}`)
    const problems = findings.filter(({ state }) => state === 'problem').length
    toStdout(problems === 0 ? '\nNothing is wrong.' : `\n${problems} ${problems === 1 ? 'problem' : 'problems'}.`)
    process.exit(problems === 0 ? 0 : 1)
  },
}))
