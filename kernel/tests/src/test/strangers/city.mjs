/** The node the tests speak to, told by whoever starts them. */
export const city = {
  address: new URL(process.env.CITY_ADDRESS),
  redirect: 'http://127.0.0.1:9/done',
  account: { name: process.env.CITY_ACCOUNT, password: process.env.CITY_PASSWORD, email: process.env.CITY_EMAIL },
  secret: process.env.CITY_SECRET,
  admin: process.env.CITY_ADMIN,
  key: JSON.parse(process.env.CITY_KEY),
};
