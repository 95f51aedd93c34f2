import formidable from 'formidable'

export default async function handler(req, res) {
  const [fields] = await formidable().parse(req)
  res.json(fields)
}
