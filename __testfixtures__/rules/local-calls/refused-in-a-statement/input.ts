import type { NextApiRequest, NextApiResponse } from 'next'
import { store } from 'store'

async function check(req: NextApiRequest) {
  const { owner } = req.body
  if (!(await store.knows(owner))) throw new Error('Unknown owner')
}

const remember = async (req: NextApiRequest) => {
  await store.add(req.body)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'PUT') return res.status(405).end()

  await check(req)
  await remember(req)
  res.status(204).end()
}
