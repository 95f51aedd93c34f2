export default async function stations(req, res) {
  switch (req.method) {
    case 'GET':
      return list()
    case 'POST':
      return add()
    default:
      return res.status(405).end('this is not allowed')
  }

  function list() {
    var rows = ['north', 'south']
    if (req.query.first) rows = rows.slice(0, 1)
    return res.status(200).json({ rows, why: 'this is all of them' })
  }

  async function add() {
    const { count } = req.body
    if (!count) return res.status(400).json({ message: 'count: this has to be set' })
    try {
      var rows = [],
        last
      for (var n = 0; n < count; n++) rows.push(n)
      if (count > 2) last = rows.at(-1)
      return res.status(201).json({ rows, last })
    } catch (error) {
      res.status(500).json({ message: error.message })
    }
  }
}
