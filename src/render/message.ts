/** A button under a message: one that calls back, or one that opens inline mode in a chat of the reader's choice. */
export type Button =
  | { readonly kind: 'press'; readonly label: string; readonly data: string }
  | { readonly kind: 'share'; readonly label: string; readonly query: string }

/** A message ready to send: Telegram's HTML and rows of buttons. */
export interface Message {
  readonly html: string
  readonly buttons: readonly (readonly Button[])[]
}

/** A file to send, with a caption: its HTML may be read to 1,024 characters. */
export interface FileMessage extends Message {
  readonly as: 'photo' | 'document'
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
}
