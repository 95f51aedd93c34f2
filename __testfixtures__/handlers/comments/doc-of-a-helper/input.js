import { db } from '../../../lib/db'

/**
 * Saves a note.
 *
 * @param {import('next').NextApiRequest} req - what was asked
 *   over two lines
 * @param {import('next').NextApiResponse} res
 * @returns {Promise<void>}
 */
async function save(req, res) {
  const { id } = req.query
  res.status(200).json(await db.note.save(id, req.headers['x-user']))
}

/** @type {import('next').NextApiHandler} */
const handler = async (req, res) => {
  if (req.method === 'POST') return save(req, res)
  res.status(405).end()
}

export default handler
