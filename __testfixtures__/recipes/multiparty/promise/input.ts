import type { NextApiRequest, NextApiResponse } from 'next'
import { Form } from 'multiparty'

export const config = { api: { bodyParser: false } }

const parseForm = (req: NextApiRequest) =>
  new Promise<any>((resolve, reject) => {
    const form = new Form()
    form.parse(req, (err: any, fields: any, files: any) => {
      if (err) return reject(err)
      resolve({ fields, files })
    })
  })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const { fields, files } = await parseForm(req)
    res.status(200).json({ fields, sizes: (files.file ?? []).map((file: any) => file.size) })
  } catch (error: any) {
    res.status(400).json({ error: error.message })
  }
}
