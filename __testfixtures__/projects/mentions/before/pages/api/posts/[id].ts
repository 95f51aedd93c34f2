// pages/api/posts/[id].ts: one post, beside pages/api/posts.ts
import type { NextApiRequest, NextApiResponse } from 'next'
export default function handler(req: NextApiRequest, res: NextApiResponse) { res.json(1) }
