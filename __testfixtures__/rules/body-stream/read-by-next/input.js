// Next has read the body: what is left of it is empty.
export default async function upload(req, res) {
  let size = 0
  for await (const chunk of req) size += chunk.length
  res.json({ size })
}
