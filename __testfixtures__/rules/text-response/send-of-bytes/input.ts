import type { NextApiRequest, NextApiResponse } from 'next'
import { pdf } from '../../lib/pdf'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const file: Buffer = await pdf.render('terms')
  res.setHeader('Content-Type', 'application/pdf')
  res.send(file)
}
