type Answer = { pong: number }

export default function handler(req: any, res: any) {
  const answer: Answer = { pong: Number(req.query.ping) }
  return res.status(200).json(answer)
}
