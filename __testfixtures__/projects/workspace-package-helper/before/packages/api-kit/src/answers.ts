import type { NextApiResponse } from 'next'

export const methodNotAllowed = (res: NextApiResponse, message?: string) => res.status(405).json({ message: message ?? 'Method Not Allowed' })

export const notFound = (res: NextApiResponse, message?: string) => res.status(404).json({ message: message ?? 'Not found' })
