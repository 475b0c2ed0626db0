import { access } from 'node:fs/promises'
import { createRequire } from 'node:module'

export const fontFamily = 'Noto Sans SC'

const { resolve } = createRequire(import.meta.url)
const names = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']

/** The font's files. Throws when one is missing: a picture drawn without it would have no text at all. */
export async function fontFiles(): Promise<string[]> {
  const files = names.map((name) => resolve(`@expo-google-fonts/noto-sans-sc/${name}`))
  await Promise.all(files.map((file) => access(file)))
  return files
}
