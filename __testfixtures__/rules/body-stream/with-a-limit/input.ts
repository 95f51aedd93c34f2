import type { NextApiRequest, NextApiResponse } from 'next'
import { imports } from '../../lib/imports'

export const config = { api: { bodyParser: false } }

const readJson = (req: NextApiRequest, limit: number): Promise<any> => {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0

    req.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length > limit) reject(new Error('Payload Too Large'))
    })

    req.on('end', () => {
      try {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve(text ? JSON.parse(text) : {})
      } catch {
        reject(new Error('Invalid JSON'))
      }
    })

    req.on('error', (error) => reject(error))
  })
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  try {
    const input = await readJson(req, 20)
    const id = await imports.create(input)
    return res.status(201).json({ id: String(id) })
  } catch (error: any) {
    return res.status(error.message === 'Payload Too Large' ? 413 : 400).json({ error: error.message })
  }
}
