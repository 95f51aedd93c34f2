import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

type Tag = { name: string }

interface Note {
  title: string
  tags: Tag[]
}

/** What is sent. */
interface NoteRequest extends NextApiRequest {
  body: Note
}

type Answer = { id: string }

export default async function handler(req: NoteRequest, res: NextApiResponse<Answer>) {
  if (req.method !== 'POST') return res.status(405).end()
  const { title, tags } = req.body
  res.status(201).json(await db.add(title, tags))
}
