import { html } from './html.js'

/** Drawn on a 24 × 24 grid with a round pen. */
export const paths = {
  bot: 'M12 3v3M6 9.5A3.5 3.5 0 0 1 9.5 6h5A3.5 3.5 0 0 1 18 9.5v5a3.5 3.5 0 0 1-3.5 3.5h-5A3.5 3.5 0 0 1 6 14.5zM9.8 11v1.4M14.2 11v1.4M3 11v3M21 11v3',
  back: 'M15 5l-7 7 7 7',
  down: 'M6 9l6 6 6-6',
  send: 'M4 12l16-8-5 16-3.2-6.3zM11.8 13.7L20 4',
  attach:
    'M19 11.5l-7.2 7.2a4.6 4.6 0 0 1-6.5-6.5l7.6-7.6a3.1 3.1 0 0 1 4.4 4.4l-7.4 7.4a1.5 1.5 0 0 1-2.2-2.1l6.6-6.6',
  sticker: 'M20 13A8 8 0 1 1 11 4c0 4 0 9 9 9zM11 4l9 9M8.6 14.6c1.4 2 4 2.2 5.4.6M9 10v.6',
  slash: 'M15.5 4l-7 16',
  close: 'M6 6l12 12M18 6L6 18',
  reply: 'M10 6l-6 5.5 6 5.5v-3.5c5 0 8 1.5 10 4.5 0-6-4-9-10-9z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  file: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4',
  picture: 'M4 5.5h16v13H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.2v.1',
  group:
    'M9 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 18.5c.5-3 2.7-4.5 5.5-4.5s5 1.5 5.5 4.5M16 6a2.7 2.7 0 0 1 0 5.2M17 14.3c2 .5 3.2 1.9 3.5 4.2',
  link: 'M8 16L16 8M9.5 8H16v6.5',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  share: 'M4 12l16-8-6 16-3-7z',
  flask: 'M10 4h4M11 4v5.5L5.5 19a1 1 0 0 0 .9 1.5h11.2a1 1 0 0 0 .9-1.5L13 9.5V4M8 15h8',
  place:
    'M12 21c4-4.4 6-7.8 6-10.5A6 6 0 0 0 6 10.500C6 13.200 8 16.600 12 21zM12 8.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
}

/** A picture beside or in place of words; it has no name of its own. @param {{ name: keyof typeof paths }} props */
export function Icon({ name }) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${paths[name]} /></svg>`
}
