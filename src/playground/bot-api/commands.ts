import { limits } from '../limits.ts'
import type { BotCommand, CommandScope } from '../world/command-menus.ts'
import type { World } from '../world/world.ts'
import { badRequest } from './api-error.ts'
import type { Call } from './call.ts'
import { createParams, isObject, type Params } from './params.ts'
import { findChat } from './target.ts'

export function setMyCommands({ world, params }: Call): true {
  const given = params.json('commands')
  if (!Array.isArray(given))
    throw badRequest("can't parse list of bot commands: expected an Array of BotCommand")
  if (given.length > limits.commands) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  const commands = given.map(readCommand)
  world.commands.set(readScope(world, params), readLanguage(params), commands)
  announce(world)
  return true
}

export function getMyCommands({ world, params }: Call): BotCommand[] {
  return world.commands.get(readScope(world, params), readLanguage(params))
}

export function deleteMyCommands({ world, params }: Call): true {
  world.commands.delete(readScope(world, params), readLanguage(params))
  announce(world)
  return true
}

function announce(world: World): void {
  world.events.publish(
    world.users.all().map(({ id }) => id),
    { type: 'commands' },
  )
}

function readCommand(given: unknown): BotCommand {
  if (!isObject(given)) throw badRequest("can't parse BotCommand: expected an Object")
  const command = String(given.command ?? '').replace(/^\//, '')
  const description = String(given.description ?? '').trim()
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  if (description.length < 1 || description.length > limits.commandDescriptionLength) {
    throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  }
  return { command, description }
}

function readScope(world: World, params: Params): CommandScope {
  const given = params.json('scope')
  if (given === undefined) return { type: 'default' }
  if (!isObject(given)) throw badRequest("can't parse BotCommandScope: expected an Object")
  const { type, chat_id, user_id } = given
  switch (type) {
    case 'default':
    case 'all_private_chats':
    case 'all_group_chats':
    case 'all_chat_administrators':
      return { type }
    case 'chat':
    case 'chat_administrators':
      return { type, chat: scopeChat(world, chat_id) }
    case 'chat_member':
      if (world.users.get(Number(user_id)) === undefined) throw badRequest('user not found')
      return { type, chat: scopeChat(world, chat_id), user: Number(user_id) }
    default:
      throw badRequest("can't parse BotCommandScope: unsupported type specified")
  }
}

function scopeChat(world: World, id: unknown): number {
  return findChat(world, createParams(new Map([['chat_id', String(id ?? '')]]))).id
}

function readLanguage(params: Params): string {
  const code = params.text('language_code')
  if (code !== '' && !/^[a-z]{2}$/.test(code)) throw badRequest('invalid language code specified')
  return code
}
