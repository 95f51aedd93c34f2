import { connect } from 'database'

export const orders = connect('orders')
