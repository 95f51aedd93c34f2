import { NextResponse } from 'next/server'

type Answer<T> = { code?: number; message?: string; data?: T; error?: unknown }

export const jsonRes = <T = unknown>({ code = 200, message = '', data, error }: Answer<T>) => {
  if (error) {
    const text = error instanceof Error ? error.message : String(error)
    return NextResponse.json({ code: code === 200 ? 500 : code, message: text, data: null }, { status: code === 200 ? 500 : code })
  }
  return NextResponse.json({ code, message, data: data ?? null }, { status: code })
}

export const notFound = (what?: string) => NextResponse.json({ message: what ? `No such ${what}` : 'Not found' }, { status: 404 })

export const badRequest = (message = 'Bad request') => {
  return new Response(message, { status: 400, statusText: message })
}
