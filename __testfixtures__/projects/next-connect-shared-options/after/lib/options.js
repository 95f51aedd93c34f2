import { NextResponse } from 'next/server'

/** How every route answers what fails, and what it has no function for. */
export const options = {
  attachParams: true,
  onError(error) {
    console.error(error.message)
    return NextResponse.json({ error: error.message }, { status: error.code === 'taken' ? 409 : 500 })
  },
  onNoMatch: (req, res) => {
    res.status(405).json({ error: `${req.method} is not for here` })
  },
}
