import type { NextApiRequest, NextApiResponse } from 'next'

/** Tells what was sent for one book. */
export function saveCover(book: string, req: NextApiRequest & { file?: any }, res: NextApiResponse) {
  const { file } = req
  if (!file) return res.status(400).json({ error: 'No cover', book })
  res.status(201).json({ book, name: file.originalname })
}
