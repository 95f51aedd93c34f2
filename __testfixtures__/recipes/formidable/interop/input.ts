import type { NextApiRequest, NextApiResponse } from 'next'

export const config = { api: { bodyParser: false } }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  try {
    const formidableModule = await import('formidable')
    const formidable: any = (formidableModule as any).default || (formidableModule as any)
    const form = formidable({ multiples: false, maxFileSize: 64 })
    const { files } = await new Promise<any>((resolve, reject) => {
      form.parse(req, (err: any, _fields: any, given: any) => (err ? reject(err) : resolve({ files: given })))
    })
    const file = files?.file?.[0]
    if (!file) return res.status(400).json({ error: 'No file' })
    res.json({ name: file.originalFilename, size: file.size })
  } catch (error: any) {
    res.status(500).json({ error: error.message })
  }
}
