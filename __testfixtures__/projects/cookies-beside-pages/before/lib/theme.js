import { getCookie } from 'cookies-next/server'

export const themes = ['light', 'dark']

/** Only routes ask for it; a client component needs the list. */
export async function themeOf(req, res) {
  const theme = await getCookie('theme', { req, res })
  return themes.includes(theme) ? theme : themes[0]
}
