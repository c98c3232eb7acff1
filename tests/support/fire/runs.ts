/** How often a suite repeats itself: `FIRE_RUNS` when that is set, else what keeps the whole test command short. */
export function runs(usual: number): number {
  const wanted = Number(process.env.FIRE_RUNS)
  return Number.isInteger(wanted) && wanted > 0 ? wanted : usual
}

/** One line on the terminal, so that everybody sees how much was tried. */
export function report(line: string): void {
  process.stdout.write(`${line}\n`)
}
