import { connect } from 'database'

export const users = connect('users')
export const orders = connect('orders')
