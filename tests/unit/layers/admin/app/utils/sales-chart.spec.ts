import { expect, it } from 'vitest'
import { changeInWords, cumulative, ticksUpTo } from '../../../../../../layers/admin/app/utils/sales-chart.ts'

it('adds sales up and ends at the present moment', () => {
  expect(cumulative([0, 500, 0, 700], 3.5)).toEqual([
    { hour: 0, amount: 0 }, { hour: 1, amount: 0 }, { hour: 2, amount: 500 }, { hour: 3, amount: 500 }, { hour: 3.5, amount: 1200 },
  ])
})

it('marks round amounts', () => {
  expect(ticksUpTo(161_200, 100)).toEqual([100_000, 200_000])
  expect(ticksUpTo(76_180, 100)).toEqual([50_000, 100_000])
  expect(ticksUpTo(0, 100)).toEqual([1000])
})

it('compares in per cent, with a real minus', () => {
  expect(changeInWords(112, 100)).toBe('+12 %')
  expect(changeInWords(96, 100)).toBe('−4 %')
  expect(changeInWords(5, 0)).toBeNull()
})
