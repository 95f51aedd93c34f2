import { connect } from 'database'

export const rooms = connect('rooms')
