import { db } from '@/db'
import { found } from '@/helpers/answers'
import admin from '@/middleware/admin'

const handler = async (req, res) => {
  try {
    switch (req.method) {
      case 'GET':
        return GET(req, res)
      case 'POST':
        return POST(req, res)
      default:
        return res.status(405).json({ status: 405, message: 'Method not allowed' })
    }
  } catch (error) {
    return res.status(500).json({ status: 500, message: 'Server error' })
  }
}

const GET = async (req, res) => {
  const banners = await db.banner.findMany({ orderBy: { order: 'asc' } })
  return res.status(200).json(found(banners))
}

const POST = async (req, res) => {
  const { title, order } = req.body
  if (!title) {
    return res.status(400).json({ status: 400, message: 'A banner needs a title' })
  }
  const banner = await db.banner.create({ data: { title, order } })
  return res.status(201).json({ status: 201, data: banner })
}

export default admin(handler)
