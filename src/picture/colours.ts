/** Of the board. Each colour of a cluster carries white text and stands on white with a contrast of at least 4.5:1. */
export const colours = {
  paper: '#ffffff',
  text: '#1a1d21',
  faint: '#4b5563',
  rule: '#d5dae1',
  onBar: '#ffffff',
  clusters: ['#1d5fa8', '#a3470b', '#2a7339', '#86398c', '#b0243a', '#0d6b73', '#6a5710'],
  unstated: '#626b78',
} as const
