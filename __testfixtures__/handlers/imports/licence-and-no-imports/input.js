/*
 * Copyright (c) Example. All rights reserved.
 */

'use strict'

// How long the server has been up, roughly.
export default function handler(req, res) {
  res.status(200).json({ up: true, agent: req.headers['user-agent'] ?? 'none' })
}
