import type { NextApiResponse } from 'next'

type Answer<T> = { code?: number; message?: string; data?: T; error?: unknown }

export const jsonRes = <T = unknown>(res: NextApiResponse, { code = 200, message = '', data, error }: Answer<T>) => {
  if (error) {
    const text = error instanceof Error ? error.message : String(error)
    return res.status(code === 200 ? 500 : code).json({ code: code === 200 ? 500 : code, message: text, data: null })
  }
  res.status(code).json({ code, message, data: data ?? null })
}

export const notFound = (res: NextApiResponse, what?: string) => res.status(404).json({ message: what ? `No such ${what}` : 'Not found' })

export const badRequest = (res: NextApiResponse, message = 'Bad request') => {
  res.statusMessage = message
  return res.status(400).end(message)
}
