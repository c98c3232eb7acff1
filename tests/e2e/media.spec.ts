import { photo } from '../support/pictures.ts'
import { signIn } from './fixtures/staff.ts'
import { expect, test } from './fixtures/test.ts'

test('pictures are added several at once, described, pointed at and deleted', async ({ page, open, expectAccessible, isMobile }) => {
  const name = `e2e-${isMobile ? 'phone' : 'desktop'}`
  await signIn(page)
  await open('/admin/media')
  const uploads = page.getByRole('region', { name: 'Uploads' })
  const files = await Promise.all([[420, 300], [300, 420]].map(async ([width, height], index) => ({ name: `${name}-${index}.jpg`, mimeType: 'image/jpeg', buffer: await photo('jpeg', width, height) })))
  await page.getByLabel('Choose pictures').setInputFiles([...files, { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>') }])
  await expect(uploads.getByText('SVG drawings can carry scripts')).toBeVisible()
  for (const file of files) await expect(page.getByRole('link', { name: file.name })).toBeVisible()
  await expect(uploads.getByRole('heading', { name: '1 picture not stored' })).toBeVisible()
  await expectAccessible()
  await uploads.getByRole('button', { name: 'Remove drawing.svg' }).click()
  await expect(uploads).toBeHidden()

  await page.getByRole('link', { name: `${name}-0.jpg` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${name}-0.jpg` })).toBeVisible()
  await page.getByRole('textbox', { name: 'Alt text' }).fill('A picture of noise')
  const point = page.getByRole('button', { name: /^Focal point/ })
  await point.focus()
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: /^Focal point: 60 % from the left/ })).toBeVisible()
  await expectAccessible()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: 'Picture saved' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Alt text' })).toHaveValue('A picture of noise')

  await open(`/admin/media?q=${name}&view=no-alt-text`)
  await expect(page.getByRole('link', { name: `${name}-1.jpg` })).toBeVisible()
  await expect(page.getByRole('link', { name: `${name}-0.jpg` })).toHaveCount(0)
  await page.getByRole('link', { name: `${name}-1.jpg` }).click()
  await page.getByRole('button', { name: 'Delete picture' }).click()
  await expectAccessible()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page).toHaveURL(/\/admin\/media$/)
  await expect(page.getByRole('link', { name: `${name}-1.jpg` })).toHaveCount(0)
})

test('a picture that the shop shows says where, and a file may be dropped or pasted', async ({ page, open, isMobile }) => {
  test.skip(Boolean(isMobile), 'a phone neither drops nor pastes')
  await signIn(page)
  await open('/admin/media?q=cushion-sage')
  await page.getByRole('link', { name: 'cushion-sage.webp' }).click()
  await expect(page.getByRole('region', { name: 'Shown by' }).getByRole('link', { name: 'Linen cushion Senf' })).toBeVisible()
  await open('/admin/media')
  const bytes = [...await photo('png', 64, 48)]
  for (const type of ['drop', 'paste']) {
    await page.evaluate(([kind, data]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(data as number[])], `by-${kind as string}.png`, { type: 'image/png' }))
      const target = document.querySelector('[aria-label="Pictures"]')!
      target.dispatchEvent(kind === 'drop' ? new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }) : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }))
    }, [type, bytes] as const)
    // The same bytes are the same picture: the second finds the first.
    await expect(page.getByRole('link', { name: 'by-drop.png' })).toBeVisible()
  }
})
