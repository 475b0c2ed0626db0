/** What a button sends as a message of its own: the ledger as a file, or the board. */
export const attachments = ['csv', 'xlsx', 'board'] as const

export type Attachment = (typeof attachments)[number]

const prefix = 'x.'

/** Callback data of a button that sends something. */
export function encodeAttachment(attachment: Attachment): string {
  return prefix + attachment
}

/** What callback data ask for, or null when it is nothing to send. */
export function decodeAttachment(data: string): Attachment | null {
  return attachments.find((each) => data === encodeAttachment(each)) ?? null
}
