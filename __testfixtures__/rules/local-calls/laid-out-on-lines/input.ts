import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'

async function show(
  req: NextApiRequest, // what was asked
  res: NextApiResponse, // what is answered
  id: string, // which one (of all)
  options: { a: string; b: number; averylongname: boolean; anotherverylongname: string },
) {
  res.json(await db.show(id, options, req.headers['x-user']))
}

const list = async (
  req: NextApiRequest,
  res: NextApiResponse,
): Promise<void> => {
  res.json(await db.list(req.headers['x-user']))
}

function refuse(
  res: NextApiResponse,
) {
  res.status(403).json({ no: 1 })
}

async function drop(req: NextApiRequest, res: NextApiResponse, { force }: { force: boolean }) {
  res.json(await db.drop(force))
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.headers['x-no']) return refuse(
    res,
  )
  if (req.method === 'GET') {
    return show(
      req,
      res,
      // the first
      'a',
      {
        a: 'a', b: 1,
        averylongname: true, anotherverylongname: 'x',
      },
    )
  }
  if (req.method === 'POST') {
    return list(
      req,
      res,
    )
  }
  if (req.method === 'DELETE') {
    return drop(req, res, {
      force: true, // sure
    })
  }
  return res.status(405).end()
}
