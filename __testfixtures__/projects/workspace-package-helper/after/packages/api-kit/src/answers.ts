import type { NextApiResponse } from 'next'
import { NextResponse } from 'next/server'

export const methodNotAllowed = (res: NextApiResponse, message?: string) => res.status(405).json({ message: message ?? 'Method Not Allowed' })

export const notFound = (message?: string) => NextResponse.json({ message: message ?? 'Not found' }, { status: 404 })
