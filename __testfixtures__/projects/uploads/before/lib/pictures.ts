import type { NextApiRequest, NextApiResponse } from 'next'

type Uploaded = NextApiRequest & { files?: any[] }

/** Tells what was sent. */
export async function savePictures(req: Uploaded, res: NextApiResponse) {
  if (!req.files || req.files.length === 0) {
    return res.status(400).json({ error: 'No pictures', album: req.query.album })
  }
  const saved = []
  for (const file of req.files) saved.push({ name: file.originalname, size: file.size })
  res.status(201).json({ album: req.query.album, saved })
}
