import { getCookie } from 'cookies-next/server'

export const themes = ['light', 'dark']

/** Only routes ask for it; a client component needs the list. */
export async function themeOf() {
  const theme = await getCookie('theme', { cookies: async () => (await import('next/headers')).cookies() })
  return themes.includes(theme) ? theme : themes[0]
}
