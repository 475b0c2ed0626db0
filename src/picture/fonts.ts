import { access } from 'node:fs/promises'
import { createRequire } from 'node:module'

export const fontFamily = 'Noto Sans SC'

const require = createRequire(import.meta.url)

/** The font's files, regular and bold. Throws when one is missing: a picture drawn without it would have no text. */
export async function fontFiles(): Promise<string[]> {
  const files = [
    require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  ]
  await Promise.all(files.map((file) => access(file)))
  return files
}
