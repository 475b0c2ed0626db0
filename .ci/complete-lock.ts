// Run after a change of dependencies where the registry lacks packages for other systems: `npm install` then leaves
// them out of the lock, and `npm ci` refuses a lock that names an optional package without an entry for it. This adds
// the entries, with system and processor read from the package's name.
import { readFileSync, writeFileSync } from 'node:fs'

interface Entry {
  version: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> }
const missing = Object.entries(lock.packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(
      ([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    )
    .map(([name, version]): [string, Entry] => [`node_modules/${name}`, entryFor(name, version, dev)]),
)
lock.packages = Object.fromEntries(
  [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1)),
)
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${missing.length} entries added`)

function entryFor(name: string, range: string, dev: boolean | undefined): Entry {
  const parts = name.split(/[/-]/)
  const os = parts.find((part) => systems.includes(part))
  const cpu = parts.find((part) => processors.includes(part))
  const libc = parts.some((part) => part.startsWith('musl')) ? 'musl' : 'glibc'
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    ...(os === 'linux' ? { libc: [libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  }
}
