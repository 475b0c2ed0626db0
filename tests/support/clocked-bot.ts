// The whole program with its clock set once, for tests that kill it: node tests/support/clocked-bot.ts INSTANT.
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { zhCN } from '../../src/i18n/zh-CN.ts'
import { createLog } from '../../src/log.ts'
import { createTestClock } from './clock.ts'

const read = readConfig(process.env, zhCN.config)
if (!read.ok) throw new Error(JSON.stringify(read.faults))
await startApp(read.config, createLog('error', null), createTestClock(process.argv[2] ?? ''))
