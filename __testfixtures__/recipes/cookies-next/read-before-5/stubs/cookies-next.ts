import type { IncomingMessage, ServerResponse } from 'node:http'

interface Options {
  req?: IncomingMessage & { cookies?: Partial<Record<string, string>> }
  res?: ServerResponse
}

/** As 2.0 to 4.2 read a request of Node: its `cookies` where it has some, else its header, and what they read once more. */
function cookiesOf({ req }: Options): Partial<Record<string, string>> {
  if (req?.cookies) return req.cookies
  const read: Record<string, string> = {}
  for (const part of req?.headers.cookie?.split(';') ?? []) {
    const [name = '', value = ''] = [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()]
    if (read[name] === undefined) read[name] = decodeURIComponent(value.startsWith('"') ? value.slice(1, -1) : value)
  }
  return read
}

export function getCookie(key: string, options: Options = {}): string | undefined {
  return cookiesOf(options)[key]?.replace(/(%[0-9A-Z]{2})+/g, decodeURIComponent)
}

export const hasCookie = (key: string, options: Options = {}): boolean => key in cookiesOf(options)
