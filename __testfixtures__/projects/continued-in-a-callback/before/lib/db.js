import { connect } from 'database'

export const items = connect('items')
export const users = connect('users')
