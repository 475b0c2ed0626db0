/** What someone asked last in a chat, as it was understood, and which page of the results they saw. */
export interface Turn {
  readonly text: string
  readonly page: number
}
