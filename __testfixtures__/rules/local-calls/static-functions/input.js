import { find } from 'boats'

class Boats {
  static limit = 3

  static async show(req, res) {
    const boat = await find(req.query.name, Boats.limit)
    if (!boat) return Boats.missing(res)
    return res.json(boat)
  }

  static count(req, res) {
    res.status(200).json({ limit: this.limit, of: req.query.name })
  }

  static missing(res) {
    return res.status(404).end()
  }
}

export default async function handler(req, res) {
  if (req.method === 'GET') return Boats.count(req, res)
  if (req.method === 'DELETE') return Boats.show(req, res)
  return Boats.missing(res)
}
