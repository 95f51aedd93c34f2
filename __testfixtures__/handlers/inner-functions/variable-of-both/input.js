export default async function stations(req, res) {
  var rows = ['north']
  if (req.method === 'POST') rows.push('south')
  return list()

  /** Its own list, which is there before it is made. */
  function list() {
    if (req.query.all) rows = ['east', 'west']
    var rows = rows ?? ['none']
    return res.status(200).json({ rows })
  }
}
