import type { Requirement } from './format.ts'

const parts = (version: string): number[] => version.split('.').map(Number)

/** Compares versions as far as the shorter one goes: 4.2.99 is above 4.2.3, and 4.2 is the same as 4.2.3. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return left[i]! - right[i]!
  }
  return 0
}

/** Whether a single server of this version, without accounts and encryption, is one that a test is made for. */
export function isMeantFor(version: string, requirements: readonly Requirement[] | undefined): boolean {
  if (!requirements) return true
  return requirements.some(({ minServerVersion, maxServerVersion, topologies, serverless, auth, csfle }) =>
    (!minServerVersion || compareVersions(version, minServerVersion) >= 0)
    && (!maxServerVersion || compareVersions(version, maxServerVersion) <= 0)
    && (!topologies || topologies.includes('single'))
    && serverless !== 'require' && auth !== true && !csfle)
}
