// In a browser Taro writes every aria attribute as it is given.
export {}
