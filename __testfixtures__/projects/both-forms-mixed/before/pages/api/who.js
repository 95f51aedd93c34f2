import { who } from 'lib/guard';

export default function handler(req, res) {
  res.status(200).json({ who: who(req) });
}
