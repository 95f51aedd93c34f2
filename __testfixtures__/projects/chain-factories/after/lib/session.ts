import type { NextRequest } from 'next/server'

export const readSession = (request: NextRequest): { user: string | undefined } => ({ user: request.cookies.get('user')?.value })
